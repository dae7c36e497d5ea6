using Survey.Api.Web;

namespace Survey.Tests.Web;

public sealed class WebSettingsTests
{
    [Theory]
    [InlineData("true", true)]
    [InlineData("True", true)]
    [InlineData(" YES ", true)]
    [InlineData("1", true)]
    [InlineData("on", true)]
    [InlineData("false", false)]
    [InlineData("0", false)]
    [InlineData("No", false)]
    [InlineData("off", false)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Flag_UsualWords_AreUnderstood(string? value, bool? expected) =>
        Assert.Equal(expected, WebSettings.FlagOf("SURVEY_SECURE", value));

    [Theory]
    [InlineData("ja")]
    [InlineData("2")]
    [InlineData("true;")]
    public void Flag_AnythingElse_IsRefusedByName(string value) =>
        Assert.Contains(
            $"SURVEY_SECURE is '{value}'",
            Assert.Throws<SettingException>(() => WebSettings.FlagOf("SURVEY_SECURE", value)).Message,
            StringComparison.Ordinal
        );
}
