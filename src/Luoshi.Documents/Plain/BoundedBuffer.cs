using System.Buffers;

namespace Luoshi.Documents.Plain;

/// <summary>Collects a stream up to one byte beyond a limit, so that the reader can tell "just fits" from "too large".</summary>
internal sealed class BoundedBuffer : IDisposable
{
    private const int FirstSize = 64 * 1024;
    private readonly int _most;
    private byte[] _bytes;
    private int _count;

    public BoundedBuffer(int limit, Stream stream)
    {
        _most = limit == int.MaxValue ? limit : limit + 1;
        var expected = stream.CanSeek ? stream.Length - stream.Position + 1 : FirstSize;
        _bytes = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(expected, 1, _most));
    }

    public ReadOnlyMemory<byte> Filled => _bytes.AsMemory(0, _count);

    public Memory<byte> Free => _bytes.AsMemory(_count, Math.Min(_bytes.Length, _most) - _count);

    /// <summary>Takes note of bytes that were read into <see cref="Free"/>; false when there is nothing more to read.</summary>
    public bool Accept(int read)
    {
        _count += read;
        if (read == 0 || _count >= _most)
        {
            return false;
        }

        if (_count == _bytes.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min((long)_bytes.Length * 2, _most));
            _bytes.AsSpan(0, _count).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }

        return true;
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_bytes);
}
