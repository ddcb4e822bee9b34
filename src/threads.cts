/**
 * Two threads beside the main one, for pictures, files and names of hosts; npm start requires this before anything
 * begins them. Each thread keeps what it once drew a picture in: with Node's four, 1,000 charts leave the program
 * 20 MB larger. With two, one of them is never held up by the names of hosts, whose answers may take long where a
 * network is away. It is CommonJS, since the loader of modules already reads its files on these threads.
 */
process.env.UV_THREADPOOL_SIZE ??= '2'
