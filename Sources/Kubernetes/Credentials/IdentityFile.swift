import Diagnostics
import System
import YAML

/// The kubeconfig file that keeps the tokens of a user of the provider `oidc`.
struct IdentityFile: Sendable {
  /// How long another process may take to write.
  private static let patience = Duration.seconds(10)

  let path: String
  let user: String

  /// What the file has of the user's tokens now: another process may have got new ones.
  func tokens() -> (idToken: String?, refreshToken: String?) {
    guard let file = try? KubeconfigReader.read(path), let provider = file.users[user]?.authProvider else {
      return (nil, nil)
    }
    return (provider.configuration["id-token"], provider.configuration["refresh-token"])
  }

  /// Writes the tokens; everything else in the file stays byte for byte.
  func keep(_ tokens: IdentityRefresh.Tokens) async throws(IdentityKeepingProblem) {
    try await OwnThread.run { (isCancelled) throws(IdentityKeepingProblem) in try write(tokens, isCancelled) }
  }

  private func write(_ tokens: IdentityRefresh.Tokens, _ isCancelled: () -> Bool) throws(IdentityKeepingProblem) {
    guard let lock = try Self.system({ () throws(SystemError) in try taken(isCancelled) }) else { throw .locked }
    let bytes = try Self.system { () throws(SystemError) in
      var reader = try FileReader(path)
      return try reader.readAll(limit: KubeconfigReader.sizeLimit)
    }
    guard let changed = changed(bytes, tokens) else { throw .changed }
    try Self.system { () throws(SystemError) in try AtomicFile.write(changed, to: path, newFilePermissions: 0o600) }
    lock.release()
  }

  /// The lock of the directory that has the file, links followed.
  private func taken(_ isCancelled: () -> Bool) throws(SystemError) -> DirectoryLock? {
    let directory = Path.parent(of: try Path.resolved(path)) ?? "/"
    return try DirectoryLock.take(of: directory, within: Self.patience, isCancelled: isCancelled)
  }

  private static func system<Result: ~Copyable>(
    _ call: () throws(SystemError) -> Result
  ) throws(IdentityKeepingProblem) -> Result {
    do throws(SystemError) { return try call() } catch { throw .file(error) }
  }

  /// The text with the tokens in it; nil when it has no such user.
  private func changed(_ bytes: [UInt8], _ tokens: IdentityRefresh.Tokens) -> [UInt8]? {
    let source = SourceFile(name: path, bytes: bytes)
    guard let document = Parser.documents(in: source).first(where: { $0.root != nil }), !document.hasErrors,
      let entry = document.root?.member("users")?.items.map(\.resolved).last(where: {
        $0.member("name")?.text == user
      }), let configuration = entry.member("user")?.member("auth-provider")?.member("config")
    else { return nil }
    var edit = DocumentEdit(document)
    for (key, token) in [("id-token", tokens.idToken), ("refresh-token", tokens.refreshToken)] {
      guard let token else { continue }
      if let current = configuration.value(forKey: key) {
        edit.set(current, to: .string(token))
      } else {
        edit.insert([Value.Entry(key, .string(token))], into: configuration)
      }
    }
    guard let text = try? edit.apply() else { return nil }
    let start = document.source.baseOffset
    return Array(bytes[..<start]) + text + bytes[min(start + document.source.bytes.count, bytes.count)...]
  }
}
