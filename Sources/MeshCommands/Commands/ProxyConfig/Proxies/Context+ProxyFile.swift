import Console
import System

extension Context {
  /// The bytes of a saved answer; `-` is standard input.
  func proxyFile(_ path: String) throws(CommandError) -> [UInt8] {
    var bytes: [UInt8] = []
    do throws(SystemError) {
      if path == "-" {
        while true {
          let piece = try streams.input.read(upTo: 1 << 20)
          if piece.isEmpty { break }
          bytes += piece
        }
      } else {
        var reader = try FileReader(path)
        bytes.reserveCapacity(reader.size ?? 0)
        while let piece = try reader.readChunk() { bytes += piece }
      }
    } catch {
      throw error.reason == .notFound
        ? .notFound(
          "there is no file \(path)",
          next: "save one with curl -s http://localhost:15000/config_dump?include_eds"
        )
        : .failed(error)
    }
    return bytes
  }
}
