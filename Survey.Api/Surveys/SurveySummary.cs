namespace Survey.Api.Surveys;

/// <summary>A survey in the list of those that are open.</summary>
/// <param name="Id">Names it in addresses.</param>
/// <param name="Title">In the language asked for, else in its default language.</param>
/// <param name="Languages">Two-letter codes, the default language first.</param>
/// <param name="Questions">How many questions it has.</param>
internal sealed record SurveySummary(string Id, string Title, IReadOnlyList<string> Languages, int Questions);
