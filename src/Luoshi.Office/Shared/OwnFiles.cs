namespace Luoshi.Office.Shared;

/// <summary>
/// Files and folders that are for the account of the service alone: what an office keeps is personal, and other accounts of the machine have no business
/// with it, whatever the umask. On Windows, where rights come from the folder above, they are made as any others.
/// </summary>
public static class OwnFiles
{
    private const UnixFileMode OfFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OfFolder = OfFile | UnixFileMode.UserExecute;
    private const UnixFileMode OfOthers = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>Makes a folder. One that holds files already keeps its mode: whoever made it may have given others their part in it.</summary>
    public static string MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return Directory.CreateDirectory(path).FullName;
        }

        if (Directory.Exists(path))
        {
            if (!Directory.EnumerateFileSystemEntries(path).Any())
            {
                Change(path, OfFolder);
            }

            return Path.GetFullPath(path);
        }

        return Directory.CreateDirectory(path, OfFolder).FullName;
    }

    /// <summary>Opens a file to write, which is made for the owner alone where there is none.</summary>
    public static FileStream Open(string path, FileMode mode, FileShare share = FileShare.None, FileOptions options = FileOptions.None, int bufferSize = 4096)
    {
        var asked = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = share, Options = options, BufferSize = bufferSize };
        if (!OperatingSystem.IsWindows())
        {
            asked.UnixCreateMode = OfFile;
        }

        return new FileStream(path, asked);
    }

    /// <summary>Takes what other accounts of the machine may do with a file of ours from them, as with one that an older program made. What its group may do stays.</summary>
    public static void Close(string path)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(path) && File.GetUnixFileMode(path) is var mode && (mode & OfOthers) != UnixFileMode.None)
        {
            Change(path, mode & ~OfOthers);
        }
    }

    // Whoever is not the owner cannot change the mode, and need not for their work.
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private static void Change(string path, UnixFileMode mode)
    {
        try
        {
            File.SetUnixFileMode(path, mode);
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
        {
            // It stays as its owner has it.
        }
    }
}
