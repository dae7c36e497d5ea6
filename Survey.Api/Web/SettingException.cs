namespace Survey.Api.Web;

/// <summary>An environment variable has a value that cannot be used; the message says which, and what to write.</summary>
internal sealed class SettingException(string message) : FormatException(message);
