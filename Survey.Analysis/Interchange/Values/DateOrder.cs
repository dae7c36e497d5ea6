namespace Survey.Analysis.Interchange.Values;

/// <summary>Which of the two first numbers of a date such as 02/03/2026 is the day.</summary>
public enum DateOrder
{
    /// <summary>02/03/2026 is 2 March.</summary>
    DayFirst,

    /// <summary>02/03/2026 is 3 February.</summary>
    MonthFirst,
}
