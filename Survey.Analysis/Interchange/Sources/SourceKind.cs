namespace Survey.Analysis.Interchange.Sources;

/// <summary>What a file is by its first bytes.</summary>
internal enum SourceKind
{
    /// <summary>Text, as far as its beginning says.</summary>
    Text,

    /// <summary>A ZIP archive, which Excel workbooks are as well.</summary>
    Archive,

    /// <summary>A workbook of Excel before 2007.</summary>
    OldWorkbook,

    /// <summary>A PDF or a web page.</summary>
    Document,
}
