import System

/// What is written to Envoy's log from a moment on.
struct LogTail: ~Copyable {
  private var reader: FileReader?
  private var bytes: [UInt8] = []
  /// Envoy writes a whole configuration that it cannot read into the log.
  private static let sizeLimit = 1 << 20

  /// Begins where the log ends now. A log that cannot be read tells nothing.
  init(of path: String) {
    do throws(SystemError) { reader = try FileReader(endOf: path) } catch { reader = nil }
  }

  /// Everything that was written since.
  mutating func text() -> String {
    while bytes.count < Self.sizeLimit, let chunk = try? reader?.readChunk() { bytes += chunk }
    return String(decoding: bytes, as: UTF8.self)
  }
}
