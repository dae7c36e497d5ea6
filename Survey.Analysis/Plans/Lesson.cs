using Survey.Analysis.Questionnaires;

namespace Survey.Analysis.Plans;

/// <summary>A lesson that answers a need; lesson 0 is what comes before the course.</summary>
public sealed record Lesson
{
    public required int Number { get; init; }

    public required LocalizedText Title { get; init; }

    /// <summary>What one must be able to use.</summary>
    public LocalizedText? Use { get; init; }

    /// <summary>What one must be able to manage.</summary>
    public LocalizedText? Manage { get; init; }

    /// <summary>What one must be able to make.</summary>
    public LocalizedText? Make { get; init; }

    /// <summary>What one must understand.</summary>
    public LocalizedText? Understand { get; init; }

    public IReadOnlyList<LocalizedText> Topics { get; init; } = [];
}
