using System.Collections.Immutable;
using System.Text;

namespace Luoshi.Documents.Plain;

/// <summary>Puts U+FFFD where bytes cannot be decoded, counts such places and keeps the bytes of the first few.</summary>
internal sealed class RecordingFallback(int keep) : DecoderFallback
{
    private readonly ImmutableArray<string>.Builder _first = ImmutableArray.CreateBuilder<string>();

    public override int MaxCharCount => 1;

    public int Count { get; private set; }

    public ImmutableArray<string> First => _first.ToImmutable();

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(this);

    /// <summary>Forgets what was recorded, after a first pass that only counts characters.</summary>
    public void Reset()
    {
        Count = 0;
        _first.Clear();
    }

    private void Record(ReadOnlySpan<byte> bytes)
    {
        if (Count++ < keep)
        {
            _first.Add(string.Join(' ', bytes.ToArray().Select(b => b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture))));
        }
    }

    private sealed class Buffer(RecordingFallback owner) : DecoderFallbackBuffer
    {
        private bool _pending;

        public override int Remaining => _pending ? 1 : 0;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            owner.Record(bytesUnknown);
            return _pending = true;
        }

        public override char GetNextChar()
        {
            var next = _pending ? '\uFFFD' : '\0';
            _pending = false;
            return next;
        }

        public override bool MovePrevious() => false;

        public override void Reset() => _pending = false;
    }
}
