import Testing

@testable import LogStreams

@Suite("The channel between streams and their reader")
struct LogChannelTests {
  @Test("elements of several tasks come all, each task's in its order, and never more than there is room for")
  func bounded() async {
    let channel = LogChannel<(Int, Int)>(limit: 10)
    var received = [[Int]](repeating: [], count: 8)
    await withTaskGroup(of: Void.self) { group in
      for task in 0..<8 {
        group.addTask { for number in 0..<200 { await channel.send((task, number), size: 4) } }
      }
      var count = 0
      while count < 1_600, let taken = await channel.receiveAll() {
        // The last one may go beyond.
        #expect(taken.elements.count <= 3)
        for (task, number) in taken.elements { received[task].append(number) }
        count += taken.elements.count
      }
    }
    #expect(received == [[Int]](repeating: Array(0..<200), count: 8))
  }

  @Test("what was put before the end is taken, and then nothing")
  func end() async {
    let channel = LogChannel<Int>(limit: 10)
    await channel.send(1, size: 1)
    channel.finish()
    #expect(await channel.receive() == 1)
    #expect(await channel.receive() == nil)
  }

  @Test("tasks that wait on either side are let go when they are cancelled")
  func cancellation() async {
    let full = LogChannel<Int>(limit: 1)
    await full.send(1, size: 1)
    let sender = Task { await full.send(2, size: 1) }
    let empty = LogChannel<Int>(limit: 1)
    let receiver = Task { await empty.receive() }
    sender.cancel()
    receiver.cancel()
    await sender.value
    #expect(await receiver.value == nil)
    #expect(full.takeAll()?.elements == [1])
  }

  @Test("nobody waits for room when nobody takes any more")
  func closing() async {
    let channel = LogChannel<Int>(limit: 1)
    await channel.send(1, size: 1)
    let sender = Task { await channel.send(2, size: 1) }
    channel.close()
    await sender.value
    #expect(await channel.receive() == nil)
  }
}
