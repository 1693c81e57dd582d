import Diagnostics
import System
import YAML

/// Documents on their way through several threads, handed over in their order.
struct SharedEditing: ~Copyable {
  private let sharing: WorkSharing
  private let bytesLimit: Int
  private var workers: OrderedWorkers<DocumentEditor>
  /// Documents that no worker has yet.
  private var batch: [DocumentPiece] = []
  private var batchBytes = 0
  /// The sizes of the batches that are under way, oldest first.
  private var sizes: [Int] = []
  private var bytesUnderWay = 0

  /// Starts the threads, each with an editor of its own.
  ///
  /// Nil where there is nobody to share with: there is one processor, or the system has no more threads to give.
  init?(_ sharing: WorkSharing, makeEditor: @escaping @Sendable () -> DocumentEditor) {
    let threadCount = sharing.threadCount
    guard threadCount > 1 else { return nil }
    do { workers = try OrderedWorkers(threadCount: threadCount, makeWorker: makeEditor) } catch { return nil }
    self.sharing = sharing
    bytesLimit = sharing.bytesUnderWay(threadCount: threadCount)
  }

  /// Adds the next document, and hands over the batches that had to be done to make room for it.
  mutating func add(_ piece: DocumentPiece) -> [[EditedDocument]] {
    batch.append(piece)
    batchBytes += piece.source.bytes.count
    guard batchBytes >= sharing.batchBytes || batch.count >= sharing.batchCount else { return [] }
    var done: [[EditedDocument]] = []
    while bytesUnderWay > 0, bytesUnderWay + batchBytes > bytesLimit, let documents = next() {
      done.append(documents)
    }
    submit()
    // A document larger than all that may be under way is waited for: the next may be as large.
    while bytesUnderWay > bytesLimit, let documents = next() { done.append(documents) }
    return done
  }

  /// Says that there are no more documents.
  mutating func finish() { if !batch.isEmpty { submit() } }

  /// The oldest batch that was not handed over, when it is done; nil if there is none.
  mutating func next() -> [EditedDocument]? {
    guard let documents = workers.next() else { return nil }
    bytesUnderWay -= sizes.removeFirst()
    return documents
  }

  private mutating func submit() {
    workers.submit(batch)
    sizes.append(batchBytes)
    bytesUnderWay += batchBytes
    batch = []
    batchBytes = 0
  }
}
