namespace Survey.Api.Upkeep;

/// <summary>
/// Flushes a file to the disk in small steps while it is being written. One large flush at the end would delay every other flush,
/// such as that of a respondent's answers.
/// </summary>
internal sealed class SteadyFlush : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly FileStream file;
    private readonly CancellationTokenSource stop = new();
    private readonly Task flushing;

    public SteadyFlush(string path)
    {
        file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        flushing = Task.Run(Flush);
    }

    public void Dispose()
    {
        stop.Cancel();
        flushing.GetAwaiter().GetResult();
        stop.Dispose();
        file.Dispose();
    }

    private async Task Flush()
    {
        while (!stop.IsCancellationRequested)
        {
            RandomAccess.FlushToDisk(file.SafeFileHandle);
            await Task.Delay(Pause, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
