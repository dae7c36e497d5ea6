using Survey.Analysis.Disclosure;
using Survey.Analysis.Responses;

namespace Survey.Analysis.Reports.Suppression;

/// <summary>What is hidden of a distribution.</summary>
internal sealed class ColumnHiding
{
    private readonly bool[] options;

    public ColumnHiding(ReportSuppression suppression, ChoiceColumn column)
    {
        All = suppression.Hides(CellKey.All);
        Asked = suppression.Hides(ColumnKeys.Asked(column));
        Base = suppression.Hides(CellKey.All.AndAnswered(column));
        options = OptionHiding.Of(column, (i) => suppression.Hides(CellKey.All.And(column, i)));
    }

    public bool All { get; }

    public bool Asked { get; }

    public bool Base { get; }

    public bool Any => All || Asked || Base || options.Contains(value: true);

    public bool Option(int option) => options[option];
}
