import Diagnostics
import MeshStores
import Rollouts
import Supervision
import Synchronization
import System
import YAML

/// A lock in the state folder of a directory mesh, which the system takes back from a process that ends, with a note of
/// who holds it.
final class FileLease: RolloutLease {
  private struct Holding: ~Copyable {
    var lock: DirectoryLock?
  }

  private let file: RolloutFile
  private let holding = Mutex(Holding())

  init(_ file: RolloutFile) { self.file = file }

  func read() async throws(CommandError) -> (record: LeaseRecord?, revision: String?) {
    do throws(SystemError) {
      let text = try file.read(file.leasePath)
      guard var record = Self.record(in: text) else { return (nil, text.isEmpty ? nil : text) }
      // Who does not hold the lock any more is gone, whatever the note says.
      if try take() { record.holder = nil }
      return (record, text)
    } catch {
      throw .failed(error)
    }
  }

  func write(_ record: LeaseRecord, replacing revision: String?) async throws(CommandError) -> String? {
    do throws(SystemError) {
      guard try take() else {
        // The holder lives, and does not renew: it was stopped, and nobody can tell what it does once it goes on.
        try? await Task.sleep(for: .seconds(1))
        return nil
      }
      let text = try file.read(file.leasePath)
      guard text == revision ?? "" else { return nil }
      let next = Self.text(of: record)
      try file.write(next, to: file.leasePath)
      if record.holder == nil { holding.withLock { $0.lock = nil } }
      return next
    } catch {
      throw .failed(error)
    }
  }

  /// Whether this process holds the lock from now on.
  private func take() throws(SystemError) -> Bool {
    let outcome = holding.withLock { (holding) -> Result<Bool, SystemError> in
      if holding.lock != nil { return .success(true) }
      do throws(SystemError) {
        holding.lock = try file.driverLock()
        return .success(holding.lock != nil)
      } catch {
        return .failure(error)
      }
    }
    return try outcome.get()
  }

  /// Who is noted there; nil where nobody is.
  static func holder(in file: RolloutFile) -> String? { (try? file.read(file.leasePath)).flatMap(record)?.holder }

  private static func text(of record: LeaseRecord) -> String {
    let holder: Value = record.holder.map { .string($0) } ?? .null
    return Emitter(.json).text(
      for: [
        "holder": holder, "term": .integer(Int64(record.term)), "renewal": .string(record.renewal),
        "seconds": .integer(Int64(record.seconds)),
      ]
    )
  }

  private static func record(in text: String) -> LeaseRecord? {
    let document = Parser.parse(SourceFile(name: "lease", text: text))
    guard !document.hasErrors, let value = try? document.root?.value, case .integer(let term)? = value["term"],
      case .integer(let seconds)? = value["seconds"], let renewal = value["renewal"]?.string
    else { return nil }
    return LeaseRecord(
      holder: value["holder"]?.string,
      term: Int(clamping: term),
      renewal: renewal,
      seconds: Int(clamping: seconds)
    )
  }
}
