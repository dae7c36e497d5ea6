using Survey.Api.Web;

namespace Survey.Api.Asking;

/// <summary>Why a wish cannot be met, and what can be asked for instead.</summary>
/// <param name="Code">Stable for programs, such as <c>results/unknown-variable</c>.</param>
/// <param name="Key">Of the sentence for people.</param>
/// <param name="Arguments">Of the sentence.</param>
internal sealed record AskedFault(string Code, string Key, params object[] Arguments)
{
    /// <summary>What programs are told, where that is more than the sentence for people.</summary>
    public string? Detail { get; init; }

    public Said In(Words words) => words[Key, Arguments];
}
