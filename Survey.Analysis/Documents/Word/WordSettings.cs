using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Survey.Analysis.Documents.Word;

/// <summary>How Word treats the document: as one of today, not in a mode for older ones.</summary>
internal static class WordSettings
{
    private const string Version = "15";

    public static W.Settings Part() =>
        new(
            new W.Zoom { Percent = "100" },
            new W.DefaultTabStop { Val = 720 },
            new W.CharacterSpacingControl { Val = W.CharacterSpacingValues.DoNotCompress },
            new W.Compatibility(
                new W.CompatibilitySetting
                {
                    Name = W.CompatSettingNameValues.CompatibilityMode,
                    Uri = "http://schemas.microsoft.com/office/word",
                    Val = Version,
                }
            )
        );
}
