using System.Text.Json;

namespace Survey.Api.Web;

/// <summary>JSON that no answers can be; the message says what is wrong where, and quotes nothing but names.</summary>
internal sealed class MalformedAnswersException(string message, Exception? cause = null) : JsonException(message, cause);
