using Luoshi.Core.Text;

namespace Luoshi.Documents.Plain;

/// <summary>
/// Reads plain text in any encoding that Chinese offices use, without being told which. Never throws on what the bytes hold:
/// what cannot be decoded becomes a finding and U+FFFD in the text, and what is not text is refused with a finding.
/// </summary>
public static class PlainTextReader
{
    /// <summary>Reads text from bytes. A path in <paramref name="name"/> is cut down to the file's name.</summary>
    public static PlainTextResult Read(string name, ReadOnlySpan<byte> bytes, PlainTextOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        options ??= PlainTextOptions.Default;
        name = Path.GetFileName(name);
        if (bytes.Length > options.MaxBytes)
        {
            return Refuse(name, ReadingFindings.TooLarge(options.MaxBytes));
        }

        if (FileSignature.Find(bytes) is { } format)
        {
            return Refuse(name, ReadingFindings.NotText(format));
        }

        if (EncodingDetector.Detect(bytes) is not { } detected)
        {
            var nul = bytes.IndexOf((byte)0);
            return Refuse(name, nul >= 0 ? ReadingFindings.Binary(nul) : ReadingFindings.UnknownEncoding());
        }

        var decoded = TextDecoder.Decode(bytes[detected.MarkLength..], detected.Kind, options.MaxDamageFindings);
        var source = SourceDocument.FromText(name, decoded.Text);
        return new PlainTextResult(source, detected.Kind, TextInspector.Inspect(source, detected, decoded, options));
    }

    /// <summary>Reads text from a stream, never more than one byte beyond the limit. The stream stays open.</summary>
    public static PlainTextResult Read(string name, Stream stream, PlainTextOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var limit = (options ?? PlainTextOptions.Default).MaxBytes;
        using var buffer = new BoundedBuffer(limit, stream);
        while (buffer.Accept(stream.Read(buffer.Free.Span)))
        {
        }

        return Read(name, buffer.Filled.Span, options);
    }

    /// <summary>As <see cref="Read(string, Stream, PlainTextOptions?)"/>, without blocking a thread while bytes arrive.</summary>
    public static async Task<PlainTextResult> ReadAsync(
        string name, Stream stream, PlainTextOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var limit = (options ?? PlainTextOptions.Default).MaxBytes;
        using var buffer = new BoundedBuffer(limit, stream);
        while (buffer.Accept(await stream.ReadAsync(buffer.Free, cancellationToken).ConfigureAwait(false)))
        {
        }

        return Read(name, buffer.Filled.Span, options);
    }

    /// <summary>Reads a file. A file that cannot be opened is refused with a finding that says why.</summary>
    public static async Task<PlainTextResult> ReadFileAsync(
        string path, PlainTextOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        try
        {
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, useAsync: true);
            await using (file.ConfigureAwait(false))
            {
                // An ordinary file is there at once: reading it here costs less than handing it to another thread.
                return file.CanSeek ? Read(path, file, options) : await ReadAsync(path, file, options, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Refuse(Path.GetFileName(path), ReadingFindings.NotOpened(problem, Directory.Exists(path)));
        }
    }

    /// <summary>Takes text that is already in memory, such as a pasted draft, and reports lone surrogates and NULs in it.</summary>
    public static PlainTextResult FromString(string name, string text, PlainTextOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(text);
        options ??= PlainTextOptions.Default;
        name = Path.GetFileName(name);
        if (text.Length > options.MaxBytes / sizeof(char))
        {
            return Refuse(name, ReadingFindings.TooLarge(options.MaxBytes));
        }

        var decoded = TextDecoder.Repair(text);
        var source = SourceDocument.FromText(name, decoded.Text);
        var detected = new DetectedEncoding(TextEncodingKind.InMemory, 0, true);
        return new PlainTextResult(source, detected.Kind, TextInspector.Inspect(source, detected, decoded, options));
    }

    private static PlainTextResult Refuse(string name, Core.Model.Finding finding) =>
        new(SourceDocument.FromText(name, ""), null, [finding]);
}
