using System.ComponentModel;
using System.Diagnostics;
using Luoshi.Core.Model;

namespace Luoshi.Office.Evidence;

/// <summary>Has a file looked over by the program that the office chose. Where the program fails, the file is not taken.</summary>
internal sealed class EvidenceScanner(IReadOnlyList<string>? command)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Why the file is refused; null where it is clean, or nobody looks.</summary>
    public async Task<LocalizedText?> RefusalAsync(string path, CancellationToken cancellation)
    {
        if (command is not [var program, ..])
        {
            return null;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, command.Skip(1).Append(path)) { RedirectStandardOutput = true, RedirectStandardError = true });
            if (process is null)
            {
                return Unavailable(program);
            }

            try
            {
                await Task.WhenAll(process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token), process.WaitForExitAsync(limit.Token));
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                process.Kill(entireProcessTree: true);
                return Unavailable(program);
            }

            return process.ExitCode switch
            {
                0 => null,
                1 => new("扫描程序认为文件有害，没有收下。请在本机查杀后换一份。", "The scanner calls the file harmful; it was not taken. Clean the computer it comes from and hand in another copy."),
                _ => Unavailable(program),
            };
        }
        catch (Win32Exception)
        {
            return Unavailable(program);
        }
    }

    private static LocalizedText Unavailable(string program) => new(
        $"扫描程序 {Path.GetFileName(program)} 没有给出结果，文件没有收下。请稍后再试，或请系统管理员检查扫描程序。",
        $"The scanner {Path.GetFileName(program)} gave no answer; the file was not taken. Try again later, or ask the system administrator to look at the scanner.");
}
