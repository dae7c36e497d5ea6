using System.Text.Json;

namespace Survey.Api.Web;

/// <summary>JSON that cannot be answers; the message says what is wrong and where, and quotes only names.</summary>
internal sealed class MalformedAnswersException(string message, Exception? cause = null) : JsonException(message, cause);
