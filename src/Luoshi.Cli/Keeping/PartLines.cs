using System.Globalization;
using Luoshi.Cli.Terminal;
using Luoshi.Core.Model;
using Luoshi.Office.Backup;
using Luoshi.Office.Trail;

namespace Luoshi.Cli.Keeping;

/// <summary>
/// Tells how far a backup is, a line for the database and one for each folder beside it: counted up in place where a person watches,
/// and once it is done elsewhere. Nobody who backs up needs a line for each table.
/// </summary>
internal sealed class PartLines(CliConsole console) : IProgress<BackupPart>, IDisposable
{
    private string? _folder;
    private long _parts;
    private long _size;

    public void Report(BackupPart value)
    {
        if (_parts > 0 && value.Folder != _folder)
        {
            End();
        }

        (_folder, _parts, _size) = (value.Folder, _parts + 1, _size + value.Size);
        if (console.IsTerminal)
        {
            console.Error.Write("\r" + Line);
        }
    }

    /// <summary>Ends the last line, also where the work broke off, so that what is said next does not stand behind it.</summary>
    public void Dispose()
    {
        if (_parts > 0)
        {
            End();
        }
    }

    private string Line => "  " + console.Say(_folder is null
        ? new LocalizedText($"数据库：{_parts} 张表，{_size} 行", $"database: {_parts} tables, {_size} rows")
        : new LocalizedText($"{Name.Zh}：{_parts} 个文件，{Megabytes} MB", $"{Name.En}: {_parts} files, {Megabytes} MB"));

    private LocalizedText Name => _folder switch
    {
        "evidence" => new("证据材料", "evidence"),
        "keys" => new("密钥", "keys"),
        TrailSeals.FileName => new("封记", "seals"),
        var other => new(other ?? string.Empty, other ?? string.Empty),
    };

    private string Megabytes => (_size / 1_000_000m).ToString("0.0", CultureInfo.InvariantCulture);

    private void End()
    {
        console.Error.WriteLine(console.IsTerminal ? string.Empty : Line);
        (_parts, _size) = (0, 0);
    }
}
