import Synchronization
import System

/// Hands a lock from one thread to another.
final class LockHolder: Sendable {
  private let lock: Mutex<DirectoryLock?>

  init(_ lock: consuming DirectoryLock?) { self.lock = Mutex(lock) }

  func take() -> DirectoryLock? { lock.withLock { $0.take() } }
}
