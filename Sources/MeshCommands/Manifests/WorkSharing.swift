import System

/// How the documents of a large input are shared out among threads.
///
/// The amounts trade memory for the time that threads wait: what is under way takes as much as `bytesUnderWay` of input
/// and what becomes of it.
struct WorkSharing: Sendable {
  /// The threads that edit, beside the one that reads; nil for as many as there are processors, up to eight.
  var threads: Int?
  /// Input that is edited before threads are started, which bring nothing for less.
  var bytesAlone = 2 << 20
  /// What a thread gets at once; more if it is one document.
  var batchBytes = 256 << 10
  /// The same in documents: the smallest ones grow the most.
  var batchCount = 128

  /// The threads to start; with less than two the one that reads does it all.
  var threadCount: Int { threads ?? min(Processors.onlineCount, 8) }

  /// For each thread the batch that it has, and one that it finds when it is done.
  func bytesUnderWay(threadCount: Int) -> Int { 2 * threadCount * batchBytes }
}
