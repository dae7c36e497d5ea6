namespace Survey.Api.Upkeep;

/// <summary>
/// Brings a file to the disk bit by bit while another one writes it. At its end nearly all of it is there: one large flush would keep
/// every other flush waiting, such as that of a respondent's answers.
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
