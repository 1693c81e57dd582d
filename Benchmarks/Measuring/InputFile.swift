#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reading files without a second copy in memory.
enum InputFile {
  /// All bytes of a file.
  static func bytes(of path: String) throws(BenchmarkError) -> [UInt8] {
    let descriptor = try open(path)
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw BenchmarkError("cannot read \(path)") }
    return read(descriptor, atMost: Int(status.st_size))
  }

  /// Passes the file on in chunks.
  static func read(_ path: String, chunk: Int, body: ([UInt8]) -> Void) throws(BenchmarkError) {
    let descriptor = try open(path)
    defer { close(descriptor) }
    while case let bytes = read(descriptor, atMost: chunk), !bytes.isEmpty { body(bytes) }
  }

  private static func open(_ path: String) throws(BenchmarkError) -> Int32 {
    #if canImport(Glibc)
      let descriptor = Glibc.open(path, O_RDONLY)
    #else
      let descriptor = Darwin.open(path, O_RDONLY)
    #endif
    guard descriptor >= 0 else { throw BenchmarkError("cannot read \(path)") }
    return descriptor
  }

  private static func read(_ descriptor: Int32, atMost count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        #if canImport(Glibc)
          let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + filled }, count - filled)
        #else
          let got = Darwin.read(descriptor, buffer.baseAddress.map { $0 + filled }, count - filled)
        #endif
        guard got > 0 else { break }
        filled += got
      }
    }
  }
}
