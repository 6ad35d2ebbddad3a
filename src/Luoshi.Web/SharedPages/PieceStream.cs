using System.Buffers;

namespace Luoshi.Web.SharedPages;

/// <summary>Takes a page while it is made, in borrowed pieces that are given back with it.</summary>
internal sealed class PieceStream : Stream
{
    private const int PieceSize = 1 << 16;

    private readonly List<byte[]> _pieces = [];
    private int _inLast = PieceSize;

    /// <summary>What was written; good until this is disposed of.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Pieces =>
        [.. _pieces.Select((piece, number) => new ReadOnlyMemory<byte>(piece, 0, number < _pieces.Count - 1 ? PieceSize : _inLast))];

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _pieces.Count == 0 ? 0 : ((_pieces.Count - 1L) * PieceSize) + _inLast;

    public override long Position { get => Length; set => throw new NotSupportedException(); }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            if (_inLast == PieceSize)
            {
                _pieces.Add(ArrayPool<byte>.Shared.Rent(PieceSize));
                _inLast = 0;
            }

            var fits = Math.Min(buffer.Length, PieceSize - _inLast);
            buffer[..fits].CopyTo(_pieces[^1].AsSpan(_inLast));
            _inLast += fits;
            buffer = buffer[fits..];
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        Write(buffer.AsSpan(offset, count));
        return Task.CompletedTask;
    }

    public override void Flush()
    {
        // Nothing is held back.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _pieces.ForEach(piece => ArrayPool<byte>.Shared.Return(piece));
        _pieces.Clear();
        _inLast = PieceSize;
        base.Dispose(disposing);
    }
}
