using System.Security.Cryptography;
using System.Text.Json;
using Luoshi.Office.Record;

namespace Luoshi.Office.Trail;

/// <summary>
/// One hash of the whole state: of every recorded row, whatever database holds it and in whatever order. Two offices with the same digest
/// hold the same.
/// </summary>
internal sealed class StateDigest
{
    // Addition of hashes does not depend on the order in which databases return rows; 256 bits in four words with carry.
    private readonly ulong[] _sum = new ulong[4];

    public void Add(StoredRow row)
    {
        var text = JsonSerializer.SerializeToUtf8Bytes<object[]>([row.Table, row.Key, row.Values]);
        Add(SHA256.HashData(text));
    }

    /// <summary>Adds something that is kept beside the rows, such as a file, by its own hash.</summary>
    public void Add(string what) => Add(Convert.FromHexString(TrailHash.Of(what)));

    public string Close(string headHash)
    {
        Span<byte> bytes = stackalloc byte[32];
        for (var word = 0; word < _sum.Length; word++)
        {
            BitConverter.TryWriteBytes(bytes[(word * 8)..], _sum[word]);
        }

        return TrailHash.Of(Convert.ToHexStringLower(bytes) + headHash);
    }

    private void Add(ReadOnlySpan<byte> hash)
    {
        ulong carry = 0;
        for (var word = 0; word < _sum.Length; word++)
        {
            var sum = (UInt128)_sum[word] + BitConverter.ToUInt64(hash[(word * 8)..]) + carry;
            _sum[word] = (ulong)sum;
            carry = (ulong)(sum >> 64);
        }
    }
}
