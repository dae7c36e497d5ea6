namespace Survey.Api.Asking;

/// <summary>What stands in the cells of a cross-tab.</summary>
public enum AskedMeasure
{
    Column,
    Row,
    Table,
    Count,
}
