namespace Survey.Api.Storage;

/// <summary>More writes are waiting than can be stored in time. Nothing of this one was stored: try again in a moment.</summary>
internal sealed class WriteQueueFullException() : Exception("Too many writes are waiting.");
