/// What is left to do while a thread is followed through its splits.
enum ThreadTask {
  case visit(UInt32)
  /// Undo a capture that belongs to a branch that has been followed.
  case restore(slot: Int, Int)
}
