import Output
import ProxyConfig
import System

/// Asks an Envoy whether it would take a configuration, without putting it in force.
///
/// Envoy does not look into the files that it is subscribed to when it validates, so that everything is put into one
/// bootstrap.
struct EnvoyQuestion: Sendable {
  private let commandLine: EnvoyCommandLine
  private let bootstrap: Bootstrap
  private static let answerLimit = 1 << 20

  /// - Parameter bootstrap: who the Envoy is; where its configuration comes from is no matter.
  init(_ commandLine: EnvoyCommandLine, _ bootstrap: Bootstrap) {
    self.commandLine = commandLine
    self.bootstrap = bootstrap
  }

  /// What Envoy says against a translation; nil when it takes it. Blocks, commonly for 30 to 100 ms.
  func objection(to translation: Translation) throws(SystemError) -> String? {
    var candidate = bootstrap
    candidate.source = .fixed(translation.inlined)
    let path = commandLine.folder.candidate
    try AtomicFile.write(
      JSONWriter.bytes(of: candidate.json),
      to: path,
      newFilePermissions: 0o600,
      isDurable: false
    )
    defer { try? AtomicFile.remove(path, isDurable: false) }
    var child = try ChildProcess(commandLine.validate(path), output: .null, error: .pipe)
    var text: [UInt8] = []
    if let output = child.takeError() {
      while case let bytes = try output.read(atMost: 1 << 16), !bytes.isEmpty {
        if text.count < Self.answerLimit { text += bytes }
      }
    }
    if try child.wait() == .exited(0) { return nil }
    return EnvoyMessage.objection(in: String(decoding: text, as: UTF8.self))
  }
}
