#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that always holds the input about to run, so that a trap or an endless loop leaves it behind.
///
/// The file is mapped: marking costs a copy and no system call, and the kernel keeps the pages when the process dies.
/// A line of 64 bytes, `seed S iteration I length L` and blanks, comes before the input.
struct InputMark: ~Copyable {
  static let headerSize = 64
  private static let capacity = 1 << 20

  private let path: String
  private let memory: UnsafeMutableRawBufferPointer

  init(path: String) throws(BenchmarkError) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { throw BenchmarkError("cannot create \(path)") }
    defer { close(descriptor) }
    guard ftruncate(descriptor, off_t(Self.capacity)) == 0,
      let start = mmap(nil, Self.capacity, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0), start != MAP_FAILED
    else { throw BenchmarkError("cannot map \(path)") }
    self.path = path
    memory = UnsafeMutableRawBufferPointer(start: start, count: Self.capacity)
  }

  /// Writes down what runs next.
  func set(seed: UInt64, iteration: UInt64, input: [UInt8]) {
    let header = Array("seed \(seed) iteration \(iteration) length \(input.count)".utf8)
    let padding = [UInt8](repeating: 0x20, count: max(0, Self.headerSize - 1 - header.count))
    memory.copyBytes(from: header + padding + [0x0A])
    let kept = input.prefix(Self.capacity - Self.headerSize)
    UnsafeMutableRawBufferPointer(rebasing: memory[Self.headerSize...]).copyBytes(from: kept)
  }

  /// Removes the file: nothing went wrong.
  consuming func remove() {
    munmap(memory.baseAddress, memory.count)
    unlink(path)
  }
}
