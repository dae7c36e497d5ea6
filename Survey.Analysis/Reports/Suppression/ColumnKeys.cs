using Survey.Analysis.Disclosure;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Reports.Suppression;

/// <summary>The keys of what is counted of a choice.</summary>
internal static class ColumnKeys
{
    /// <summary>The respondents of the key who chose the option.</summary>
    public static CellKey And(this CellKey where, ChoiceColumn column, int option) =>
        column.IsMultiple
            ? where.And($"{column.Variable}/{column.Options[option].Code}", Axis.Chosen)
            : where.And(column.Variable, column.Options[option].Code);

    /// <summary>The respondents of the key who answered.</summary>
    public static CellKey AndAnswered(this CellKey where, ChoiceColumn column) => where.And(column.Variable, CellKey.Answered);

    /// <summary>Those to whom the question applied.</summary>
    public static CellKey Asked(ChoiceColumn column) => CellKey.Of($"asked {column.Variable}", "1");

    public static CellKey NotAsked(ChoiceColumn column) => CellKey.Of($"asked {column.Variable}", "0");
}
