namespace Survey.Analysis.Questionnaires;

/// <summary>A question with a fixed list of options.</summary>
public abstract record ChoiceQuestion : Question
{
    /// <summary>The code of the option that <c>showOtherItem</c> adds.</summary>
    public const string OtherCode = "other";

    /// <summary>What the key of the text beside "other" ends in.</summary>
    public const string CommentSuffix = "-Comment";

    /// <summary>In the form's order, with "other" last where the question offers it.</summary>
    public required OptionList Options { get; init; }

    /// <summary>Whether choosing "other" opens a text, stored under <c>name-Comment</c>.</summary>
    public bool HasOtherText { get; init; }

    /// <summary>The key of the text beside "other".</summary>
    public string CommentName => Name + CommentSuffix;
}
