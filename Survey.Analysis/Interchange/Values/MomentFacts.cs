namespace Survey.Analysis.Interchange.Values;

/// <summary>What the cells of a column say about the order of day and month.</summary>
internal sealed class MomentFacts
{
    private int filled;
    private int moments;
    private int dayFirst;
    private int monthFirst;
    private int open;
    private int withTime;

    /// <summary>Whether every filled cell is a date with a time, in one order or the other.</summary>
    internal bool AreMoments => filled > 0 && moments == filled && withTime == filled;

    /// <summary>Whether there are dates that mean two days, and no other date proves which.</summary>
    internal bool IsOpen => open > 0 && dayFirst == 0 && monthFirst == 0;

    /// <summary>What the column proves; null where nothing does, or both orders occur.</summary>
    internal DateOrder? Proven =>
        dayFirst > 0 && monthFirst == 0 ? DateOrder.DayFirst
        : monthFirst > 0 && dayFirst == 0 ? DateOrder.MonthFirst
        : null;

    internal void Add(string cell)
    {
        filled++;
        if (WrittenMoment.Parse(cell) is not { } moment)
        {
            return;
        }

        moments++;
        withTime += moment.HasTime ? 1 : 0;
        if (moment.IsOrdered)
        {
            return;
        }

        dayFirst += moment.CanBeMonthFirst ? 0 : 1;
        monthFirst += moment.CanBeDayFirst ? 0 : 1;
        open +=
            moment.CanBeDayFirst && moment.CanBeMonthFirst && moment.In(DateOrder.DayFirst) != moment.In(DateOrder.MonthFirst)
                ? 1
                : 0;
    }
}
