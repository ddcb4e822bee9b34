import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'

/** A network between the program and the server, that can go away and come back. */
export interface Network {
  /** Where the program finds the server: `http://127.0.0.1:PORT`. */
  readonly root: string
  /** Leads to the server that listens on this port. */
  leadTo(port: number): void
  /** Whoever connects is refused, and what was connected is broken. */
  refuse(): Promise<void>
  /**
   * Nothing gets through any more, and nobody says so: the program keeps its ends of what was connected, and of what
   * it connects now. The server has noticed.
   */
  silence(): void
  /** It is back, for what is connected from now on. */
  restore(): Promise<void>
  stop(): Promise<void>
}

/** A network on a port of 127.0.0.1 that is its own for as long as it is there. */
export async function createNetwork(): Promise<Network> {
  let target = 0
  let isSilent = false
  const ours = new Set<Socket>()
  const theirs = new Set<Socket>()
  const accepted = (socket: Socket) => {
    ours.add(socket)
    socket.on('error', () => {}).on('close', () => ours.delete(socket))
    if (isSilent) return void socket.resume()
    const server = connect(target, '127.0.0.1')
    theirs.add(server)
    server.on('error', () => socket.destroy()).on('close', () => theirs.delete(server))
    socket.pipe(server).pipe(socket)
    socket.on('close', () => server.destroy())
  }
  const listen = (port: number) =>
    new Promise<Server>((resolve, reject) => {
      const server = createServer(accepted).on('error', reject)
      server.listen(port, '127.0.0.1', () => resolve(server))
    })
  let server = await listen(0)
  const { port } = server.address() as AddressInfo
  const close = async () => {
    for (const socket of [...ours, ...theirs]) socket.resetAndDestroy()
    if (server.listening) await new Promise((resolve) => server.close(resolve))
  }
  return {
    root: `http://127.0.0.1:${port}`,
    leadTo(one) {
      target = one
    },
    refuse: close,
    silence() {
      isSilent = true
      for (const socket of ours) socket.unpipe().removeAllListeners('close').resume()
      for (const socket of theirs) socket.unpipe().destroy()
    },
    async restore() {
      isSilent = false
      if (!server.listening) server = await listen(port)
    },
    stop: close,
  }
}
