using System.Runtime.CompilerServices;
using Luoshi.Office.Record;
using Luoshi.Office.Trail;
using Microsoft.EntityFrameworkCore;

namespace Luoshi.Office.Evidence;

/// <summary>Holds every file of evidence against its hash.</summary>
public sealed class EvidenceCheck(IDbContextFactory<OfficeDb> databases, EvidenceOptions options) : IKeptContents
{
    private readonly EvidenceFolder _folder = new(options.Folder);

    public async IAsyncEnumerable<TrailFault> CheckAsync(Action<string> found, [EnumeratorCancellation] CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(found);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await foreach (var file in db.Set<EvidenceFile>().AsNoTracking().OrderBy(file => file.Hash).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            var path = _folder.PathOf(file.Hash);
            if (!File.Exists(path))
            {
                yield return new(TrailFaultKind.Contents, "evidence " + file.Hash, new("证据文件不见了。", "The file of evidence is gone."));
            }
            else if (await EvidenceFolder.HashAsync(path, cancellation) is var hash && hash != file.Hash)
            {
                yield return new(TrailFaultKind.Contents, "evidence " + file.Hash, new(
                    $"证据文件被改动：现在的摘要是 {hash}。", $"The file of evidence was changed: its hash is {hash} now."));
            }
            else
            {
                found("evidence " + file.Hash);
            }
        }
    }
}
