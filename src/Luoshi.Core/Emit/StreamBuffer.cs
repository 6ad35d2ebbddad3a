using System.Buffers;

namespace Luoshi.Core.Emit;

/// <summary>Lets a JSON writer write to a stream in pieces, so that the file of a huge plan is never in memory as a whole.</summary>
internal sealed class StreamBuffer(Stream stream) : IBufferWriter<byte>, IDisposable
{
    private const int Size = 64 * 1024;
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(Size);
    private int _count;

    public void Advance(int count) => _count += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (_bytes.Length - _count < Math.Max(1, sizeHint))
        {
            Flush();
            if (_bytes.Length < sizeHint)
            {
                ArrayPool<byte>.Shared.Return(_bytes);
                _bytes = ArrayPool<byte>.Shared.Rent(sizeHint);
            }
        }

        return _bytes.AsMemory(_count);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public void Flush()
    {
        stream.Write(_bytes, 0, _count);
        _count = 0;
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_bytes);
}
