namespace Luoshi.Office.Trail;

/// <summary>Something that a slice keeps outside the rows, or derives from them, and can check: files of evidence, stored judgements.</summary>
public interface IKeptContents
{
    /// <summary>Checks it, file by file.</summary>
    /// <param name="found">Called with the name and hash of each thing that was found, for the digest.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>What is not as the rows say.</returns>
    IAsyncEnumerable<TrailFault> CheckAsync(Action<string> found, CancellationToken cancellation);
}
