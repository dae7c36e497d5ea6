namespace Survey.Api.Storage;

/// <summary>
/// The database cannot do it now: too much is waiting, its disk is full, it is away. What a write that ends like this has
/// stored is not known when the connection broke, else nothing: send it again with the same key.
/// </summary>
/// <param name="message">For the log.</param>
/// <param name="retryAfter">Seconds after which it is worth trying again.</param>
/// <param name="cause">What the database said.</param>
internal sealed class DatabaseUnavailableException(string message, int retryAfter, Exception? cause = null)
    : Exception(message, cause)
{
    public int RetryAfter { get; } = retryAfter;
}
