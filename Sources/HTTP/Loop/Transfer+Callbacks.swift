import CCurl

extension Transfer {
  /// Has libcurl call this value, which must live until its handle is out of libcurl's hands.
  func setCallbacks() {
    let context = Unmanaged.passUnretained(self).toOpaque()
    easy.set(CCURLOPT_HEADERFUNCTION, Self.onHeader)
    easy.set(pointer: context, CCURLOPT_HEADERDATA)
    easy.set(CCURLOPT_WRITEFUNCTION, Self.onBody)
    easy.set(pointer: context, CCURLOPT_WRITEDATA)
    easy.set(CCURLOPT_READFUNCTION, Self.onUpload)
    easy.set(pointer: context, CCURLOPT_READDATA)
    easy.set(seek: Self.onSeek)
    easy.set(pointer: context, CCURLOPT_SEEKDATA)
  }

  private static let onHeader: ccurl_transfer_callback = { bytes, size, count, context in
    guard let context else { return 0 }
    let line = UnsafeRawBufferPointer(start: bytes, count: size * count)
    return of(context).take(line: line) ? line.count : 0
  }

  private static let onBody: ccurl_transfer_callback = { bytes, size, count, context in
    guard let context else { return 0 }
    let piece = UnsafeRawBufferPointer(start: bytes, count: size * count)
    return of(context).take(body: piece) ? piece.count : CCURL_WRITEFUNC_PAUSE
  }

  private static let onUpload: ccurl_transfer_callback = { bytes, size, count, context in
    guard let context else { return CCURL_READFUNC_ABORT }
    switch of(context).fill(UnsafeMutableRawBufferPointer(start: bytes, count: size * count)) {
    case .filled(let count): return count
    case .waiting: return CCURL_READFUNC_PAUSE
    case .failed: return CCURL_READFUNC_ABORT
    }
  }

  private static let onSeek: ccurl_seek_callback = { context, offset, origin in
    // libcurl only ever goes back to the beginning.
    guard let context, offset == 0, origin == 0, of(context).rewindUpload() else { return Int32(CCURL_SEEKFUNC_FAIL) }
    return Int32(CCURL_SEEKFUNC_OK)
  }

  private static func of(_ context: UnsafeMutableRawPointer) -> Transfer {
    Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
  }
}
