namespace Survey.Analysis.Excel.Layout;

/// <summary>What a column of a sheet shows of a column that people read.</summary>
internal enum ReadingPart
{
    Value,

    /// <summary>The upper limit of an interval.</summary>
    To,

    /// <summary>The letters beside a share.</summary>
    Letters,
}
