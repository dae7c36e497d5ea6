namespace Survey.Analysis.Questionnaires;

/// <summary>Elements that belong together under one title and condition.</summary>
public sealed record Panel : Element
{
    public required IReadOnlyList<Element> Elements { get; init; }

    internal override IEnumerable<Element> All => Elements.SelectMany(element => element.All).Prepend(this);
}
