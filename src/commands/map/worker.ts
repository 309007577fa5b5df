// A thread that takes its part of each pass it is told of.
import { parentPort, workerData } from 'node:worker_threads';
import { type Given, type Task, takePart } from './task.ts';

const given: Given = workerData;
parentPort?.on('message', (task: Task) => takePart(given, task));
parentPort?.postMessage('ready');
