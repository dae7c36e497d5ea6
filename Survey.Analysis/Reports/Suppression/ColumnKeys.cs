using Survey.Analysis.Disclosure;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Reports.Suppression;

/// <summary>The keys of what is counted of a choice.</summary>
internal static class ColumnKeys
{
    /// <summary>The respondents of the key who chose the option.</summary>
    public static CellKey And(this CellKey where, ChoiceColumn column, int option) =>
        column.IsMultiple
            ? where.And(NameOf(column, option), Axis.Chosen)
            : where.And(column.Variable, column.Options[option].Code);

    /// <summary>The variable of one option of a multiple choice, or of a net; no code has a space.</summary>
    public static string NameOf(ChoiceColumn column, int option) =>
        column.Nets is null
            ? $"{column.Variable}/{column.Options[option].Code}"
            : $"{QuestionOf(column)}/net {column.Options[option].Code}";

    /// <summary>The axis of one option of a multiple choice, or of a net, which shares the base of the net's question.</summary>
    public static Axis AxisOf(ChoiceColumn column, int option) =>
        new(NameOf(column, option), [Axis.Chosen, Axis.NotChosen]) { Question = QuestionOf(column), NotShown = [Axis.NotChosen] };

    /// <summary>The variable whose answers these are.</summary>
    public static string QuestionOf(ChoiceColumn column) => column.Nets?.Choice.Variable ?? column.Variable;

    /// <summary>The respondents of the key who answered.</summary>
    public static CellKey AndAnswered(this CellKey where, ChoiceColumn column) => where.And(QuestionOf(column), CellKey.Answered);

    /// <summary>Those to whom the question applied.</summary>
    public static CellKey Asked(ChoiceColumn column) => CellKey.Of($"asked {QuestionOf(column)}", "1");

    public static CellKey NotAsked(ChoiceColumn column) => CellKey.Of($"asked {QuestionOf(column)}", "0");
}
