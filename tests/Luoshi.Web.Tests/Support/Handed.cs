using Luoshi.Office.Evidence;
using Luoshi.Office.Record;
using Microsoft.Extensions.DependencyInjection;

namespace Luoshi.Web.Tests.Support;

/// <summary>Evidence that is there before a test begins.</summary>
static class Handed
{
    /// <summary>A picture of one white point.</summary>
    public static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg==");

    /// <summary>Hands a picture in for a plan and a unit.</summary>
    /// <returns>Its hash.</returns>
    public static async Task<string> InAsync(IServiceProvider services, string planId, string unit)
    {
        var receipt = await services.GetRequiredService<EvidenceStore>().ReceiveAsync(
            new MemoryStream(Picture), "现场照片.png", "plan:" + planId, "u-" + unit, new Actor(null, "测试", null, "test"), CancellationToken.None);
        return receipt.Kept?.File.Hash ?? throw new InvalidOperationException(receipt.Refusal?.En);
    }
}
