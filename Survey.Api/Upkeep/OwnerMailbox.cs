using System.Data.Common;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Survey.Api.Storage;

namespace Survey.Api.Upkeep;

/// <summary>
/// A folder beside the SQLite file in which commands leave tasks for the process that owns it, and find the answer. Whoever may
/// write there may write the database as well. A file's ending is its state, and changes atomically: <c>.task</c> waits,
/// <c>.taken</c> is in progress, <c>.done</c> and <c>.failed</c> are answers.
/// </summary>
internal sealed class OwnerMailbox(string folder, TimeSpan patience)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static OwnerMailbox Of(string database) => new(database + ".tasks", TimeSpan.FromSeconds(15));

    /// <summary>Runs the task here, or asks the process that owns the file to run it.</summary>
    /// <exception cref="DatabaseException">The task failed; the message says whether it may have been done.</exception>
    public static async Task Run(string data, OwnerTask task, CancellationToken cancel)
    {
        try
        {
            await using var database = Database.Open(data);
            await task.Run(database);
        }
        catch (DatabaseException fault) when (fault.IsInUse)
        {
            await Of(DataAddress.Parse(data).Text).Ask(task, cancel);
        }
    }

    /// <summary>Leaves a task and waits until it is done.</summary>
    /// <exception cref="DatabaseException">The task failed, or no process answers.</exception>
    public async Task Ask(OwnerTask task, CancellationToken cancel)
    {
        if (!Directory.Exists(folder))
        {
            throw new DatabaseException("The process that has the database takes no tasks: stop it first.");
        }

        var name = Path.Combine(folder, Guid.NewGuid().ToString("N"));
        Leave(name, ".task", JsonSerializer.Serialize(task));
        try
        {
            var clock = Stopwatch.StartNew();
            while (!IsAnswered(name))
            {
                if (clock.Elapsed > patience)
                {
                    throw new DatabaseException(
                        File.Exists(name + ".task")
                            ? "The process that has the database does not answer; nothing was done."
                            : "The process that has the database has begun and does not answer: "
                                + "'fieldwork' shows whether it was done."
                    );
                }

                await Task.Delay(Pause, cancel);
            }
        }
        finally
        {
            File.Delete(name + ".task");
        }
    }

    /// <summary>Discards requests left by an earlier process.</summary>
    public void Open()
    {
        PrivateFile.CreateFolderForServer(folder);
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            File.Delete(file);
        }
    }

    /// <summary>Runs every waiting task, and returns their number.</summary>
    public async Task<int> Empty(Database database)
    {
        var waiting = Directory.GetFiles(folder, "*.task");
        foreach (var file in waiting)
        {
            await Take(file[..^".task".Length], database);
        }

        return waiting.Length;
    }

    private static async Task Take(string name, Database database)
    {
        try
        {
            File.Move(name + ".task", name + ".taken");
        }
        catch (FileNotFoundException)
        {
            return; // the command has stopped waiting
        }
        var fault = await Try(name + ".taken", database);
        Leave(name, fault is null ? ".done" : ".failed", fault ?? "");
        File.Delete(name + ".taken");
    }

    private static async Task<string?> Try(string file, Database database)
    {
        try
        {
            var task = JsonSerializer.Deserialize<OwnerTask>(await File.ReadAllTextAsync(file))
                ?? throw new JsonException("It is empty.");
            await task.Run(database);
            return null;
        }
        catch (Exception exception)
            when (exception is JsonException or NotSupportedException or DatabaseUnavailableException or DbException)
        {
            return $"The process that has the database could not do it: {exception.Message}";
        }
    }

    private static bool IsAnswered(string name)
    {
        if (File.Exists(name + ".failed"))
        {
            var fault = File.ReadAllText(name + ".failed");
            File.Delete(name + ".failed");
            throw new DatabaseException(fault);
        }
        if (!File.Exists(name + ".done"))
        {
            return false;
        }

        File.Delete(name + ".done");
        return true;
    }

    /// <summary>A file is complete once it has its final name.</summary>
    private static void Leave(string name, string ending, string text)
    {
        using (var file = PrivateFile.CreateForServer(name + ".new", FileMode.CreateNew))
        {
            file.Write(Encoding.UTF8.GetBytes(text));
        }

        File.Move(name + ".new", name + ending);
    }
}
