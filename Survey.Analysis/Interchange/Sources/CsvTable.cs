using CsvHelper;

namespace Survey.Analysis.Interchange.Sources;

/// <summary>How answers files are cut into cells.</summary>
internal static class CsvTable
{
    internal static readonly char[] Delimiters = [',', ';', '\t', '|'];

    private const int MostRow = 1 << 20;

    /// <summary>Rows are numbered as in a spreadsheet, blank ones included; repeated words share their memory.</summary>
    internal static CsvReaderOptions Options(char delimiter) =>
        new()
        {
            Separator = delimiter,
            HasHeader = false,
            SkipEmptyLines = false,
            TrackLineNumbers = true,
            PoolStrings = true,
            MaxRecordSize = MostRow,
            DetectSeparatorHint = false,
        };
}
