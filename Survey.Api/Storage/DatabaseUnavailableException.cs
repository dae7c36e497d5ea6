namespace Survey.Api.Storage;

/// <summary>
/// The database cannot do it now: too many writes are waiting, its disk is full, or it cannot be reached. A write that ends like
/// this has stored nothing, unless the connection broke, when that is unknown: send it again with the same key.
/// </summary>
/// <param name="message">For the log.</param>
/// <param name="retryAfter">Seconds after which to try again.</param>
/// <param name="cause">What the database said.</param>
internal sealed class DatabaseUnavailableException(string message, int retryAfter, Exception? cause = null)
    : Exception(message, cause)
{
    public int RetryAfter { get; } = retryAfter;
}
